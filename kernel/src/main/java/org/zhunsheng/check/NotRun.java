package org.zhunsheng.check;

/** 没有运行的检查及其原因；不运行不等于通过。 */
public record NotRun(String check, Phrase reason) {}
