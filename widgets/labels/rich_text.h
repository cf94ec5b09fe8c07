// HTML of our own, with text in it that others wrote.
#pragma once

#include "widgets/labels/shown_text.h"

#include <QList>
#include <QString>

#include <concepts>

namespace hopscope::labels {

class RichText
{
public:
    RichText() = default;

    /// A template of ours, in which each %1, %2, ... becomes an argument: text is shown letter by letter (mostInLabel at most),
    /// rich text stays rich. No argument is read as a template.
    template <class... Arguments>
    static RichText of(const QString& ours, const Arguments&... arguments)
    {
        if constexpr (sizeof...(arguments) == 0)
            return RichText(ours);
        else
            return RichText(ours.arg(asHtml(arguments)...));
    }

    const QString& html() const { return m_html; }
    bool isEmpty() const { return m_html.isEmpty(); }

    RichText& operator+=(const RichText& other)
    {
        m_html += other.m_html;
        return *this;
    }
    friend RichText operator+(RichText one, const RichText& other) { return one += other; }
    bool operator==(const RichText&) const = default;

private:
    explicit RichText(QString html) : m_html(std::move(html)) {}

    static QString asHtml(const RichText& text) { return text.m_html; }
    static QString asHtml(const QString& text) { return shownStart(text, mostInLabel).toHtmlEscaped(); }
    template <std::integral Number>
    static QString asHtml(Number number)
    {
        return QString::number(number);
    }

    QString m_html;
};

/// The text, letter by letter.
RichText asRich(const QString& text);
RichText joined(const QList<RichText>& parts, const RichText& separator);

} // namespace hopscope::labels
