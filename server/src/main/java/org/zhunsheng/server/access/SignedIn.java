package org.zhunsheng.server.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 登录了的都可以用，只碰得到自己的东西。 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SignedIn {

    /** 会话受到这种限制时也能用，例如改口令的入口在 {@code SECURE_ACCOUNT} 时。 */
    Restriction until() default Restriction.NONE;

    boolean fresh() default false;
}
