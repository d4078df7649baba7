package org.zhunsheng.register;

/**
 * 记录的一种状态。
 *
 * @param editable 内容还能改
 */
public record RegisterState(String name, Title title, boolean editable) {}
