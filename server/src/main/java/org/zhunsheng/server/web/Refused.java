package org.zhunsheng.server.web;

import org.zhunsheng.server.worker.Refusal;

/** 这一步做不成，理由已经清楚：由 {@link RefusalPages} 说给对方。 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
