package org.zhunsheng.documents.json;

import java.io.StringWriter;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** 缩进两格的 JSON，行尾一律为 \n。 */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator json = FACTORY.createGenerator(new Pretty(), text);

    private static final class Pretty extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    void object(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    void object(String key, Runnable content) {
        json.writeName(key);
        object(content);
    }

    <T> void array(Collection<T> items, Consumer<T> each) {
        if (items.isEmpty()) {
            json.writeRawValue("[]");
            return;
        }
        json.writeStartArray();
        items.forEach(each);
        json.writeEndArray();
    }

    <T> void array(String key, Collection<T> items, Consumer<T> each) {
        json.writeName(key);
        array(items, each);
    }

    /** 没有的写作 null。 */
    void text(String key, @Nullable String value) {
        json.writeName(key);
        if (value == null) json.writeNull();
        else json.writeString(value);
    }

    void number(String key, @Nullable Integer value) {
        json.writeName(key);
        if (value == null) json.writeNull();
        else json.writeNumber(value);
    }

    /** 没有的不写。 */
    void optional(String key, @Nullable String value) {
        if (value != null) text(key, value);
    }

    /** 没有的不写。 */
    void optional(String key, @Nullable Integer value) {
        if (value != null) number(key, value);
    }

    void item(String value) {
        json.writeString(value);
    }

    void item(int value) {
        json.writeNumber(value);
    }

    String finish() {
        json.close();
        return text.toString();
    }
}
