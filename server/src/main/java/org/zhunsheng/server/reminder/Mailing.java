package org.zhunsheng.server.reminder;

import java.time.LocalDate;

/** 别的功能要寄的信：设了邮件服务器的，每分钟轮到一次，与提醒同一个线程。 */
public interface Mailing {

    void mail(LocalDate today);
}
