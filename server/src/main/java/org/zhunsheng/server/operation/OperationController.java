package org.zhunsheng.server.operation;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhunsheng.server.access.Open;
import org.zhunsheng.server.web.Refused;
import org.zhunsheng.server.web.ServiceProblem;

/** 给看管的程序：{@code /healthz} 活着，{@code /readyz} 能用，{@code /metrics} 测量。谁都问得到前两个，回答只有一个词。 */
@RestController
@Open
class OperationController {

    private final Readiness readiness;
    private final Metrics metrics;
    private final MetricsAccess allowed;

    OperationController(Readiness readiness, Metrics metrics, MetricsAccess allowed) {
        this.readiness = readiness;
        this.metrics = metrics;
        this.allowed = allowed;
    }

    @GetMapping("/healthz")
    ResponseEntity<String> alive() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("alive\n");
    }

    @GetMapping("/readyz")
    ResponseEntity<String> ready() {
        Readiness.State state = readiness.state();
        HttpStatus status = state == Readiness.State.READY ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(state.word() + "\n");
    }

    @GetMapping("/metrics")
    ResponseEntity<String> metrics(HttpServletRequest request) {
        if (!allowed.allows(request)) throw new Refused(ServiceProblem.NOT_FOUND);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain; version=0.0.4; charset=utf-8"))
                .body(metrics.scrape());
    }
}
