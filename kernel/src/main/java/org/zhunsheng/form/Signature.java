package org.zhunsheng.form;

/** 签字、联系人或意见栏的一项，例如 项目负责人。 */
public record Signature(String role, Fact<String> name) {}
