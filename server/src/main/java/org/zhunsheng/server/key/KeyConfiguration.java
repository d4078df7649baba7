package org.zhunsheng.server.key;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 密钥在哪里：{@code zhunsheng.key-file}，没有指定就在数据文件夹的 keys 里。 */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

    @Bean
    Keys keys(@Value("${zhunsheng.key-file:${zhunsheng.database.folder:data}/keys/master.key}") Path file) {
        return KeyFile.open(file);
    }
}
