package org.zhunsheng.server.campaign;

import org.zhunsheng.server.web.ProblemRow;
import org.zhunsheng.server.web.Refusable;

/**
 * 提交之前还要改好的一处。
 *
 * @param href 到哪里去改，如 {@code /assignments/7/goals#target}
 */
public record Obstacle(String href, ProblemRow row) implements Refusable {}
