/** 项目库：预算单位的项目，名称有沿革，有实施处室与子项目，按编码导入。 */
@NullMarked
package org.zhunsheng.server.project;

import org.jspecify.annotations.NullMarked;
