package org.zhunsheng.register;

/** 选项：存下的是名字，显示的是名称。 */
public record RegisterChoice(String name, Title title) {}
