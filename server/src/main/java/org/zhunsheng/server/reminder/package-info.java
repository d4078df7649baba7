/** 邮件提醒：快到期、已逾期的待办，一个帐号一天至多一封。 */
@NullMarked
package org.zhunsheng.server.reminder;

import org.jspecify.annotations.NullMarked;
