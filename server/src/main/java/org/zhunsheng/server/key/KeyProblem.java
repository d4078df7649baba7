package org.zhunsheng.server.key;

/** 密钥文件不能用：哪一个、怎样办。启动到此为止，把这句话说给安装的人。 */
public final class KeyProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
