package org.zhunsheng.server.setting;

import java.util.List;

/** 设置页下面的一段：一个功能眼下怎样。各个功能各交出自己的，设置不必认得哪个功能。 */
public interface Condition {

    /** 标题，用看的人的语言。 */
    String title();

    /** 一句一行，用看的人的语言。 */
    List<String> sentences();
}
