/** 机构：一棵树，名称与隶属有沿革，按编码导入导出。 */
@NullMarked
package org.zhunsheng.server.organization;

import org.jspecify.annotations.NullMarked;
