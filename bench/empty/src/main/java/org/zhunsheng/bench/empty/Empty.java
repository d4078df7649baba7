package org.zhunsheng.bench.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 对照：只有一页的 Spring Boot 应用。 */
@SpringBootApplication
@RestController
public class Empty {

    public static void main(String[] args) {
        SpringApplication.run(Empty.class, args);
    }

    @GetMapping("/")
    String first() {
        return "empty";
    }
}
