package org.zhunsheng.server.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 接口的描述，在 {@code /api/v1/openapi.json}，由代码生成。 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    OpenAPI description() {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("个人访问令牌，在“我的帐号”里新建；只有所选的权限，到期作废");
        return new OpenAPI()
                .info(new Info()
                        .title("准绳 Zhunsheng")
                        .version("v1")
                        .description("错误一律是 problem+json（code 为永久编号）；列表按键翻页；改动可带 Idempotency-Key，重发不重做。")
                        .license(new License().name("Apache-2.0")))
                .components(new Components().addSecuritySchemes("token", token))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
