#include "widgets/storyboard/html_file.h"

#include "widgets/export/picture_frame.h"
#include "widgets/storyboard/html_steps.h"
#include "widgets/storyboard/step_pieces.h"
#include "widgets/storyboard/template_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace hopscope::storyboard {

/// The translation context of this file.
class PageText
{
    Q_DECLARE_TR_FUNCTIONS(PageText)
};

namespace {

using exporting::Background;

/// Looks that occur, each a class with the colours of both grounds.
class Looks
{
public:
    QByteArray nameOf(const StepPiece& piece)
    {
        const auto [place, added] = m_names.try_emplace({piece.light, piece.dark});
        if (added) {
            place->second = 'c' + QByteArray::number(qsizetype(m_names.size()));
            m_sheet += '.' + place->second + '{' + declarations(piece.light) + "}\n";
            if (piece.dark != piece.light)
                m_sheet += "[data-theme=dark] ." + place->second + '{' + declarations(piece.dark) + "}\n";
        }
        return place->second;
    }
    const QByteArray& sheet() const { return m_sheet; }

private:
    /// ` fill="none"` as CSS writes it.
    static QByteArray declarations(const QByteArray& attributes)
    {
        QByteArray css;
        qsizetype at = 0;
        for (;;) {
            const qsizetype equals = attributes.indexOf("=\"", at);
            const qsizetype end = equals < 0 ? -1 : attributes.indexOf('"', equals + 2);
            if (end < 0)
                return css;
            css += attributes.mid(at, equals - at).trimmed() + ':' + attributes.mid(equals + 2, end - equals - 2) + ';';
            at = end + 1;
        }
    }

    std::map<std::pair<QByteArray, QByteArray>, QByteArray> m_names;
    QByteArray m_sheet;
};

QByteArray momentsText(const std::vector<std::size_t>& moments)
{
    QByteArray text;
    for (const std::size_t moment : moments)
        text += (text.isEmpty() ? "" : " ") + QByteArray::number(qulonglong(moment));
    return text;
}

/// What is seen at the same moments, and looks the same, is one group.
QByteArray picture(const StepDrawing& drawing, Looks& looks)
{
    QByteArray svg;
    std::vector<std::size_t> moments;
    QByteArray look;
    for (const StepPiece& piece : drawing.pieces) {
        const QByteArray own = looks.nameOf(piece);
        const bool sameMoments = piece.moments == moments;
        if (!look.isEmpty() && (!sameMoments || own != look))
            svg += "</g>";
        if (!sameMoments) {
            if (!moments.empty())
                svg += "</g>\n";
            moments = piece.moments;
            if (moments.size() == drawing.moments)
                svg += "<g>";
            else
                svg += "<g data-at=\"" + momentsText(moments) + '"' + (moments.front() == 0 ? ">" : " class=\"off\">");
        }
        if (!sameMoments || own != look)
            svg += "<g class=\"" + own + "\">";
        look = own;
        svg += piece.element;
    }
    return svg + (look.isEmpty() ? "" : "</g>") + (moments.empty() ? "" : "</g>\n");
}

QByteArray colors(const paint::Theme& theme)
{
    const auto color = [](const char* name, const QColor& value) { return QByteArray("--") + name + ':' + value.name().toLatin1() + ';'; };
    return color("ground", theme.region) + color("surface", theme.surface) + color("outline", theme.outline) + color("text", theme.text) +
           color("dimmed", theme.textDimmed) + color("packet", theme.packet) + color("reply", theme.reply) + color("changed", theme.changed) +
           color("right", theme.ready) + color("wrong", theme.failing) + color("onchanged", QColor(Qt::black));
}

QByteArray hashOf(const QByteArray& text)
{
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

QHash<QByteArray, QByteArray> words()
{
    const auto text = [](const QString& word) { return escaped(word); };
    return {{"lang", text(PageText::tr("en", "the code of this language, for HTML"))},
            {"back", text(PageText::tr("Back"))},
            {"next", text(PageText::tr("Next"))},
            {"play", text(PageText::tr("Play"))},
            {"theme", text(PageText::tr("Light or dark"))},
            {"notes", text(PageText::tr("Steps in words"))},
            {"predict", text(PageText::tr("Ask me"))},
            {"steps", text(PageText::tr("The steps"))},
            {"question", text(PageText::tr("What is the header after this step?"))},
            {"rightanswer", text(PageText::tr("Right."))},
            {"wronganswer", text(PageText::tr("Not this one."))},
            {"goon", text(PageText::tr("Show it"))},
            {"picture", text(PageText::tr("The path as a picture; the steps below say the same in words."))},
            {"keys", text(PageText::tr("Keys: Space or \u2192 next, \u2190 back, Home, End, 1 to 9, P play, T light or dark, N words, Q ask me, B black."))}};
}

} // namespace

Result<QByteArray> renderHtml(const Storyboard& board, const stage::StagePace& pace)
{
    const bool contrast = board.background == Background::HighContrastLight || board.background == Background::HighContrastDark;
    const bool dark = board.background == Background::Dark || board.background == Background::HighContrastDark;
    const Background light = contrast ? Background::HighContrastLight : Background::Light;
    const Background night = contrast ? Background::HighContrastDark : Background::Dark;
    const StepDrawing drawing = drawingOf(board, light, night);
    Looks looks;
    QHash<QByteArray, QByteArray> values = words();
    values["picturebody"] = picture(drawing, looks);
    values["style"] = filledTemplate(builtInPage("path.css"), {{"light", colors(paint::Theme::of(exporting::themeOf(light)))},
                                                               {"dark", colors(paint::Theme::of(exporting::themeOf(night)))},
                                                               {"looks", looks.sheet()},
                                                               {"fonts", drawing.styleSheet}});
    values["script"] = builtInPage("path.js");
    const QJsonObject data{{QStringLiteral("steps"), stepData(board)}, {QStringLiteral("move"), int(pace.move * 1000)}, {QStringLiteral("hold"), int(pace.hold * 1000)}};
    values["data"] = QJsonDocument(data).toJson(QJsonDocument::Compact).replace('<', "\\u003c");
    values["stylehash"] = hashOf(values["style"]);
    values["scripthash"] = hashOf(values["script"]);
    values["title"] = escaped(board.title);
    values["verdict"] = escaped(board.words->verdict(board.story));
    values["start"] = dark ? "dark" : "auto";
    values["width"] = QByteArray::number(board.stage->width);
    values["height"] = QByteArray::number(board.stage->height);
    values["list"] = stepList(board);
    QByteArray page = filledTemplate(builtInPage("path.html"), values);
    if (!board.data.isEmpty()) // a script of data is read by nobody until somebody opens it again
        page.insert(page.lastIndexOf("</body>"), "<script type=\"application/json\" id=\"hopscope-data\">" + board.data + "</script>\n");
    return page;
}

} // namespace hopscope::storyboard
