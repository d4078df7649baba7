package org.zhunsheng.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * 哪个地址由哪个方法答。带编号的地址，框架每次把几百个入口逐一细比，占一次回答的一成处理器时间：
 * 先看地址是不是以那个入口写死的前一段开头，不是的不必细比。找到的还是同一个。
 */
final class EntryMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    /** 问的是哪个地址：一次取好，几百个入口都用它。 */
    private static final class Asked extends HttpServletRequestWrapper {

        private final String path;

        Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        /** 转义了的，解开了才知道怎样开头。 */
        boolean mayBegin(List<String> beginnings) {
            if (path.indexOf('%') >= 0) return true;
            for (String beginning : beginnings) if (path.startsWith(beginning)) return true;
            return false;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        return super.lookupHandlerMethod(path, new Asked(request, path));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo entry, HttpServletRequest request) {
        boolean other = request instanceof Asked asked
                && !asked.mayBegin(beginnings.computeIfAbsent(entry, EntryMapping::beginnings));
        return other ? null : super.getMatchingMapping(entry, request);
    }

    private static List<String> beginnings(RequestMappingInfo entry) {
        PathPatternsRequestCondition paths = entry.getPathPatternsCondition();
        if (paths == null) return List.of("");
        return paths.getPatterns().stream()
                .map(PathPattern::getPatternString)
                .map(pattern -> pattern.split("[{*?]", 2)[0])
                .toList();
    }
}
