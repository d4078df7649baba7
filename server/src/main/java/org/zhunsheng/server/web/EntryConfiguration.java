package org.zhunsheng.server.web;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 找入口的，换成快的那一种。 */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {

    @Bean
    WebMvcRegistrations entryMapping() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new EntryMapping();
            }
        };
    }
}
