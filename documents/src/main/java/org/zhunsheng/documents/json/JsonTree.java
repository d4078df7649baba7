package org.zhunsheng.documents.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhunsheng.documents.Limits;
import org.zhunsheng.documents.Problem;
import org.zhunsheng.documents.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON 读成映射、列表、文字、{@link Number}、布尔；数字保留原来的写法。只用流式解析，不用数据绑定：冷启动快，结构可控。 */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** 数字，{@code written} 为原来的写法。 */
    record Number(String written) {

        /** 不带指数的写法；没有指数的原样。 */
        String plain() {
            if (written.indexOf('e') < 0 && written.indexOf('E') < 0) return written;
            BigDecimal number = new BigDecimal(written);
            return Math.abs((long) number.scale()) > LONGEST ? written : number.toPlainString();
        }
    }

    /** 展开指数时小数点至多移动的位数。 */
    private static final int LONGEST = 100;

    private final JsonParser parser;
    private int count;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    static @Nullable Object read(String text) throws Unreadable {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = new JsonTree(parser).value(0);
            if (parser.nextToken() != null) throw malformed(parser, "结尾之后还有内容 · content after the end");
            return value;
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw new Unreadable(
                    malformed,
                    Problem.NOT_JSON,
                    at == null ? "?" : at.getLineNr() + "",
                    at == null ? "?" : at.getColumnNr() + "",
                    String.valueOf(malformed.getOriginalMessage()).replaceAll("\\s+", " "));
        }
    }

    private static Unreadable malformed(JsonParser parser, String what) {
        var at = parser.currentTokenLocation();
        return new Unreadable(Problem.NOT_JSON, at.getLineNr() + "", at.getColumnNr() + "", what);
    }

    private @Nullable Object value(int depth) throws Unreadable {
        Limits.nodes(++count);
        Limits.depth(depth);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Number(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw malformed(parser, String.valueOf(token));
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws Unreadable {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            object.put(key, value(depth + 1));
        }
        return object;
    }

    private List<@Nullable Object> array(int depth) throws Unreadable {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) array.add(value(depth + 1));
        return array;
    }
}
