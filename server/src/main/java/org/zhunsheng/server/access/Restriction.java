package org.zhunsheng.server.access;

/** 会话眼下只能做什么。 */
public enum Restriction {
    /** 没有限制。 */
    NONE,
    /** 口令对了，还要出示第二因素：此前只能出示它，或退出。 */
    SECOND_FACTOR,
    /** 口令是一次性的、过期了，或者角色要第二因素而还没有设：此前只能改口令、设第二因素，或退出。 */
    SECURE_ACCOUNT
}
