package org.zhunsheng.server.access;

import jakarta.servlet.ServletRequest;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** 一个入口声明了哪些参数：没有声明的到不了它的代码，不必一个个试。 */
final class Declared {

    private final RequestMappingHandlerMapping mappings;

    Declared(RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    /** @param all 入口自己去翻请求、什么参数都看得见时，试这些 */
    List<String> parameters(String path, List<String> all) {
        return Arrays.stream(handler(path).getMethod().getParameters())
                .flatMap(parameter -> names(parameter, all))
                .distinct()
                .toList();
    }

    private HandlerMethod handler(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return (HandlerMethod)
                    Objects.requireNonNull(mappings.getHandler(request), path).getHandler();
        } catch (Exception failed) {
            throw new IllegalStateException(path, failed);
        }
    }

    private static Stream<String> names(Parameter parameter, List<String> all) {
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        Class<?> type = parameter.getType();
        if (type.isRecord()) return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
        if (looksForItself(type, named != null)) return all.stream();
        if (named != null) return Stream.of(named.name().isEmpty() ? parameter.getName() : named.name());
        boolean plain = parameter.getAnnotations().length == 0 && BeanUtils.isSimpleProperty(type);
        return plain ? Stream.of(parameter.getName()) : Stream.empty();
    }

    private static boolean looksForItself(Class<?> type, boolean named) {
        return ServletRequest.class.isAssignableFrom(type)
                || WebRequest.class.isAssignableFrom(type)
                || named && Map.class.isAssignableFrom(type);
    }
}
