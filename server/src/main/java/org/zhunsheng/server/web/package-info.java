/** 每一页都有的：语言、表格的脚本要说的话、安全的响应头、同源检查、上传的总量、错误的说明。 */
@NullMarked
package org.zhunsheng.server.web;

import org.jspecify.annotations.NullMarked;
