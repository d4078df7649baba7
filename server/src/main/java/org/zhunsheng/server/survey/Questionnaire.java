package org.zhunsheng.server.survey;

import java.time.LocalDate;

/**
 * 给答的人看的一份。
 *
 * @param organization 办它的机构
 */
record Questionnaire(String title, String about, String organization, LocalDate endsOn, SurveyContent content) {}
