package org.zhunsheng.server.web;

import org.jspecify.annotations.Nullable;
import org.zhunsheng.text.Language;

/** 这一步做不成，理由已经清楚：由 {@link RefusalPages} 用对方的语言说给对方。 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Refusal refusal;
    private final transient @Nullable Refusable problem;

    public Refused(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
        this.problem = null;
    }

    public Refused(Refusable problem) {
        super(problem.code());
        this.refusal = null;
        this.problem = problem;
    }

    public Refusal refusal(Language language) {
        if (refusal != null) return refusal;
        if (problem != null) return problem.refusal(language);
        throw new IllegalStateException("a refusal without a reason");
    }

    public @Nullable Refusable problem() {
        return problem;
    }
}
