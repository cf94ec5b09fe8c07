#include "app/lesson_web_page.h"

#include "widgets/export/picture_frame.h"
#include "widgets/storyboard/template_text.h"
#include "widgets/wording/lesson_wording.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hopscope::app {

/// The translation context of this file.
class LessonPageText
{
    Q_DECLARE_TR_FUNCTIONS(LessonPageText)
};

namespace {

using exporting::Background;
using storyboard::escaped;

QByteArray hashOf(const QByteArray& text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

QByteArray colors(Background background)
{
    const paint::Theme& theme = paint::Theme::of(exporting::themeOf(background));
    const auto color = [](const char* name, const QColor& value) { return QByteArray("--") + name + ':' + value.name().toLatin1() + ';'; };
    return color("ground", theme.background) + color("surface", theme.surface) + color("outline", theme.outline) + color("text", theme.text) +
           color("dimmed", theme.textDimmed) + color("packet", theme.packet) + color("right", theme.ready) + color("wrong", theme.failing);
}

QByteArray paragraphs(const QString& text, const char* name)
{
    QByteArray all;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts))
        all += QByteArray("<p class=\"") + name + "\">" + escaped(line) + "</p>\n";
    return all;
}

/// As a picture of its own: the ids of one do not meet those of another.
QByteArray picture(const SheetPath& path, const char* theme)
{
    const auto svg = exporting::render(path.page, exporting::Format::Svg);
    if (!svg)
        return {};
    return QByteArray("<img class=\"") + theme + "\" alt=\"" + escaped(path.words) + "\" src=\"data:image/svg+xml;base64," + svg->toBase64() + "\">\n";
}

QByteArray choices(const LessonSheet& sheet)
{
    QByteArray list = "<ol class=\"options\">\n";
    for (const SheetOption& option : sheet.options)
        list += "<li><button class=\"option\">" + escaped(option.text) + "</button></li>\n";
    return list + "</ol>\n<p class=\"judged\" role=\"status\"></p>\n<p class=\"why\"></p>\n<button class=\"show\">" + escaped(LessonPageText::tr("Show it")) + "</button>\n";
}

QByteArray section(const LessonSheet& light, const LessonSheet& dark)
{
    QByteArray text = "<section class=\"page\" hidden tabindex=\"-1\">\n<div class=\"words\">\n" + paragraphs(light.said, "said");
    if (!light.ask.isEmpty())
        text += "<h2>" + escaped(light.ask.section(u'\n', 0, 0)) + "</h2>\n" + paragraphs(light.ask.section(u'\n', 1), "ask") + choices(light);
    text += "</div>\n<div class=\"paths\">\n";
    for (std::size_t i = 0; i < light.paths.size(); ++i)
        text += paragraphs(light.paths[i].supposed, "supposed") + picture(light.paths[i], "light") + picture(dark.paths[i], "dark");
    return text + "</div>\n</section>\n";
}

/// Written as the steps of a path are: not to be read at a glance.
QJsonObject keyOf(const LessonSheet& sheet)
{
    QStringList right;
    for (std::size_t i = 0; i < sheet.options.size(); ++i)
        if (sheet.options[i].isRight)
            right << QString::number(i);
    const QByteArray key = "right:" + right.join(u',').toLatin1();
    return {{QStringLiteral("key"), QString::fromLatin1(key.toBase64())}, {QStringLiteral("why"), QString::fromLatin1(sheet.why.toUtf8().toBase64())}};
}

QHash<QByteArray, QByteArray> words()
{
    return {{"lang", escaped(LessonPageText::tr("en", "the code of this language, for HTML"))},
            {"back", escaped(LessonPageText::tr("Back"))},
            {"next", escaped(LessonPageText::tr("Next"))},
            {"theme", escaped(LessonPageText::tr("Light or dark"))},
            {"right", escaped(LessonPageText::tr("Right."))},
            {"wrong", escaped(LessonPageText::tr("Not this one."))},
            {"first", escaped(LessonPageText::tr("Answer first, or have it shown."))},
            {"score", escaped(LessonPageText::tr("%1 of %2 right at the first try"))},
            {"keys", escaped(LessonPageText::tr("Keys: Space or \u2192 next, \u2190 back, Home, End, 1 to 9 an answer, T light or dark, B black."))}};
}

} // namespace

QByteArray lessonWebPage(const lesson::BoundLesson& bound, const HandoutOptions& options)
{
    const bool contrast = options.background == Background::HighContrastLight || options.background == Background::HighContrastDark;
    const bool startsDark = options.background == Background::Dark || options.background == Background::HighContrastDark;
    HandoutOptions light = options;
    HandoutOptions dark = options;
    light.background = contrast ? Background::HighContrastLight : Background::Light;
    dark.background = contrast ? Background::HighContrastDark : Background::Dark;
    const std::vector<LessonSheet> bright = lessonSheets(bound, light);
    const std::vector<LessonSheet> night = lessonSheets(bound, dark);
    QByteArray pages;
    QJsonArray keys;
    QString foot;
    for (std::size_t i = 0; i < bright.size(); ++i) {
        if (bright[i].isAnswers) // each question tells its own
            continue;
        pages += section(bright[i], night[i]);
        keys.append(bright[i].ask.isEmpty() ? QJsonValue() : QJsonValue(keyOf(bright[i])));
        foot = bright[i].foot.section(QStringLiteral(" · "), 1);
    }
    QHash<QByteArray, QByteArray> values = words();
    values["style"] = storyboard::filledTemplate(storyboard::builtInPage("lesson.css"), {{"light", colors(light.background)}, {"dark", colors(dark.background)}});
    values["script"] = storyboard::builtInPage("lesson.js");
    values["stylehash"] = hashOf(values["style"]);
    values["scripthash"] = hashOf(values["script"]);
    values["data"] = QJsonDocument(keys).toJson(QJsonDocument::Compact).replace('<', "\\u003c");
    values["title"] = escaped(wording::lessonTitle(*bound.lesson));
    values["pages"] = pages;
    values["foot"] = escaped(foot);
    values["start"] = startsDark ? "dark" : "auto";
    return storyboard::filledTemplate(storyboard::builtInPage("lesson.html"), values);
}

} // namespace hopscope::app
