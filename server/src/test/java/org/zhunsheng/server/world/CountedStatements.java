package org.zhunsheng.server.world;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.context.request.RequestContextHolder;

/** 数一数请求里执行过几句 SQL；后台的封存不算。每个测试用的服务都带着它，免得为它另起一个。 */
public class CountedStatements implements BeanPostProcessor {

    public static final AtomicInteger COUNT = new AtomicInteger();

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? counted(source, DataSource.class)
                : bean;
    }

    private static <T> T counted(T target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        if (STATEMENTS.contains(method.getName())
                                && RequestContextHolder.getRequestAttributes() != null) COUNT.incrementAndGet();
                        Object answer = method.invoke(target, arguments);
                        return answer instanceof Connection connection
                                        && method.getName().equals("getConnection")
                                ? counted(connection, Connection.class)
                                : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
