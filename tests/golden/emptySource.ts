/** Stands for the text of a story's file, and for the address of a picture. */
export default '/asset'
