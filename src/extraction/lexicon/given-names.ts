/** Common given names that tell a gender, to choose between "he" and "she"; a name that is not here tells nothing. */
const female =
  'Ada Agnes Aisha Alice Alison Amanda Amina Amy Ana Angela Anita Ann Anna Anne Annalena Astrid Barbara Beatrice Brenda Camilla Carla Carmen Carol Caroline Catherine Charlotte Chiara Christine Claire Clara Claudia Cristina Cynthia Deborah Denise Diana Donna Dorothy Elena Elizabeth Ella Ellen Emily Emma Erika Esther Eva Fatima Fiona Frances Francesca Gabriela Giorgia Giulia Grace Greta Hannah Heather Helen Helena Hillary Ida Ines Ingrid Irene Iris Isabel Isabella Jacinda Jane Janet Jennifer Jessica Joan Joanna Josephine Joyce Julia Julie Kamala Karen Kate Katherine Kathleen Katrin Kelly Laura Lauren Leah Leila Liliana Linda Lisa Liz Lucia Lucy Mairead Margaret Maria Mariam Marie Marina Marta Martha Mary Melanie Mette Michelle Mia Miriam Monica Nadia Nancy Natalia Natalie Nicola Nina Nora Olga Olivia Pamela Patricia Paula Penny Priya Rachel Rebecca Renata Rita Roberta Rosa Rose Ruth Sabine Sally Samantha Sandra Sanna Sara Sarah Sheila Silvia Simone Sofia Sophia Sophie Stephanie Susan Suzanne Sylvia Tatiana Teresa Theresa Tina Ursula Valentina Vanessa Vera Victoria Virginia Wendy Yasmin Yulia Yvonne Zainab Zoe'.split(
    ' ',
  );
const male =
  'Aaron Abdul Adam Ahmed Alan Albert Alberto Alejandro Alexander Ali Andre Andreas Andrew Andy Anthony Antonio Antony Arthur Barack Ben Benjamin Bernard Bill Bob Boris Brian Bruce Carl Carlos Charles Chris Christian Christopher Colin Craig Daniel Dario David Denis Dennis Dev Diego Dmitry Donald Douglas Edward Edwin Emmanuel Enrico Eric Erik Ernest Felix Fernando Francis Francisco Francois Frank Fred Friedrich Gary Geoffrey George Gerald Giorgio Giovanni Giuseppe Gordon Graham Greg Gregory Guy Hans Harold Harry Hassan Hector Henrik Henry Hugh Hugo Ian Ibrahim Igor Ivan Jack Jacob Jaime James Jan Jason Javier Jean Jeff Jeffrey Jeremy Jerome Jesus Jim Joao Joe Johan Johannes John Jon Jonas Jonathan Jorge Jose Joseph Joshua Juan Juma Justin Karim Karl Keir Keith Ken Kenneth Kevin Klaus Lars Lawrence Leo Leon Leonard Liam Louis Luca Lucas Luis Luke Marc Marco Mario Mark Markus Martin Matteo Matthew Maurice Max Michael Miguel Mike Mikhail Mohamed Mohammed Muhammad Nathan Neil Nicholas Nick Nigel Oleg Olaf Oliver Omar Oscar Otto Owen Pablo Paolo Pat Patrick Paul Pedro Peter Petr Phil Philip Pierre Rafael Ralph Ravi Raymond Ricardo Richard Rishi Robert Roberto Roger Roland Ronald Ross Roy Russell Ryan Samuel Scott Sean Sergei Sergey Sergio Simon Stanley Stefan Stephen Steve Steven Stuart Sven Ted Terry Thomas Tim Timothy Tobias Tom Tomas Tony Vasily Victor Viktor Vincent Vladimir Volodymyr Walter William Wolfgang Yusuf'.split(
    ' ',
  );

const genders = new Map<string, 'F' | 'M'>([
  ...female.map((name): [string, 'F'] => [name, 'F']),
  ...male.map((name): [string, 'M'] => [name, 'M']),
]);

/** Gender that a given name tells in most of the world; null when it tells none or is not known here. */
export function genderOfGivenName(name: string): 'F' | 'M' | null {
  return genders.get(name.normalize('NFD').replace(/\p{M}/gu, '')) ?? null;
}
