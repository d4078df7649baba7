package org.zhunsheng.server.disclosure;

import java.time.OffsetDateTime;

/** 走过的一步。 */
record DisclosureMove(
        long id, String act, String fromState, String toState, String said, String role, OffsetDateTime movedAt) {}
