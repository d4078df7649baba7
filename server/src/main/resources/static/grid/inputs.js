// 一格里可以键入、选择的东西。
export const INPUTS = "input:not([type=hidden]), textarea, select";
