/** 满意度调查：问什么是数据，凭据与答案分开存，结果连同算式，写进自评表。 */
@org.jspecify.annotations.NullMarked
package org.zhunsheng.server.survey;
