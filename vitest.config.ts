import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  // One copy of graphql: its CommonJS and ES builds would otherwise both load ("another module or realm").
  resolve: { alias: { graphql: require.resolve('graphql/index.js') } },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
