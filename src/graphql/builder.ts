import SchemaBuilder from '@pothos/core';

/** What Pothos is told of the schema. Fields read by compiled SQL, so objects have no shape of their own here. */
interface SchemaTypes {
  DefaultFieldNullability: false;
}

export const builder = new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });

builder.queryType({ description: 'Who said what to whom.' });
