package org.zhunsheng.server.audit;

import java.util.Map;

/** 记下一件办成的事的时候，也要知道的功能；在同一个事务里。各个功能各交出自己的，审计不必认得哪个功能。 */
public interface Witness {

    void done(Act act, String place, String subject, Map<String, ?> detail);
}
