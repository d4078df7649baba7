package org.zhunsheng.server.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 这个入口要有这项权限（列了几项的，有一项即可）；够得到哪些机构，由做事的人按 {@link Access} 再限。 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {

    /** 其中任何一项。 */
    Permission[] value();

    /** 要紧的操作：十分钟之内出示过口令或第二因素。 */
    boolean fresh() default false;
}
