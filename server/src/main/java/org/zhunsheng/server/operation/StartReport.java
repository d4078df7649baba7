package org.zhunsheng.server.operation;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.zhunsheng.server.database.DatabaseProblem;
import org.zhunsheng.server.key.KeyProblem;
import org.zhunsheng.server.postgres.PostgresProblem;

/** 启动不了而理由清楚的，只说那一句话，不印程序的内部。 */
public final class StartReport implements SpringBootExceptionReporter, Ordered {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    /** 这个失败的那一句话；理由不清楚的没有。 */
    public static Optional<String> sentence(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof PostgresProblem || one instanceof DatabaseProblem || one instanceof KeyProblem)
                return Optional.of(String.valueOf(one.getMessage()));
            if (one instanceof PortInUseException port)
                return Optional.of("""
                        端口 %d 已经有别的程序在用。请停下那个程序，或用 SERVER_PORT 换一个。
                        Port %d is in use; stop the other program or set SERVER_PORT.""".formatted(port.getPort(), port.getPort()));
        }
        return Optional.empty();
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
