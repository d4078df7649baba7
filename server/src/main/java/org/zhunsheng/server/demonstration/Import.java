package org.zhunsheng.server.demonstration;

/**
 * 要导入的一份：由会做这件事的角色，导入到他任职的机构之下。
 *
 * @param login 谁导入
 * @param kind 什么表
 */
record Import(String login, String kind, String name, byte[] file) {}
