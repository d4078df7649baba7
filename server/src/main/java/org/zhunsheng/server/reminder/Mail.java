package org.zhunsheng.server.reminder;

/**
 * 要寄的一封。
 *
 * @param id 同一封总是同一个编号，万一寄了两次认得出；收信的一方与途中的服务器看得见，不能说出什么
 */
public record Mail(String id, String address, String subject, String body) {}
