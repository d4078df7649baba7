package org.zhunsheng.server.demonstration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** 演示删不掉：为什么、怎样办，中文在前。 */
final class RemovalProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RemovalProblem(String code, String sentence, @Nullable Throwable cause) {
        super(code + " " + sentence, cause);
    }

    static RemovalProblem usage() {
        return new RemovalProblem("P-732", """
                写法：demonstration remove [--yes]。
                Usage: demonstration remove [--yes].""", null);
    }

    static RemovalProblem none(Path folder) {
        return new RemovalProblem("P-733", """
                %s 不在，没有演示可删。用别的文件夹的，请用 ZHUNSHENG_DATABASE_FOLDER 指明。
                There is no demonstration at that folder; name another with ZHUNSHENG_DATABASE_FOLDER.""".formatted(folder), null);
    }

    static RemovalProblem real(Path folder) {
        return new RemovalProblem("P-734", """
                %s 里没有演示的记号（文件 %s），也许是真的数据，不删。确是演示的，先 ./zhunsheng serve --demo 启动一次，停下再删。
                The folder is not marked as a demonstration and is left alone; if it is one, start it once with serve --demo, stop it and remove it then.""".formatted(folder, Mark.NAME), null);
    }

    static RemovalProblem running(Path folder, Throwable cause) {
        return new RemovalProblem("P-735", """
                演示还在运行，没有删：%s。请先停下它（Ctrl+C），再删一次。
                The demonstration is running and nothing was removed; stop it (Ctrl+C) and try again.
                %s""".formatted(folder, cause.getMessage()), cause);
    }

    static RemovalProblem elsewhere() {
        return new RemovalProblem("P-736", """
                设了 ZHUNSHENG_DATABASE_URL，演示在那个 PostgreSQL 里：请在那里删掉它的数据库（drop database）。这里什么也没有动。
                ZHUNSHENG_DATABASE_URL is set: drop the demonstration's database there; nothing was touched here.""", null);
    }

    static RemovalProblem failed(Path folder, Throwable cause) {
        return new RemovalProblem("P-737", """
                %s 没有删完：%s。请核对它的属主与权限，再删一次。
                It could not be removed completely; check its owner and permissions and try again.""".formatted(folder, cause), cause);
    }

    static RemovalProblem kept() {
        return new RemovalProblem("P-738", """
                没有删。
                Nothing was removed.""", null);
    }
}
