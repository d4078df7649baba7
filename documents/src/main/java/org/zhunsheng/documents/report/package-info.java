/** 报告页：一页自足的 HTML，表按原样重排，每个发现都在它的格上。 */
@NullMarked
package org.zhunsheng.documents.report;

import org.jspecify.annotations.NullMarked;
