package org.zhunsheng.server.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** 先把内容整个读下来（有上限），算过散列之后再给做事的人读。 */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] content;

    RepeatableRequest(HttpServletRequest request, int longest) throws IOException {
        super(request);
        this.content = request.getInputStream().readNBytes(longest);
    }

    byte[] content() {
        return content;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(content);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                try {
                    listener.onDataAvailable(); // 全部已经在内存里，不必等
                    listener.onAllDataRead();
                } catch (IOException failed) {
                    listener.onError(failed);
                }
            }
        };
    }
}
