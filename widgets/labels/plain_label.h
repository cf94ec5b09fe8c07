// A label that shows each letter of its text, whoever wrote it.
#pragma once

#include <QLabel>

namespace hopscope::labels {

class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget* parent = nullptr);
    explicit PlainLabel(const QString& text, QWidget* parent = nullptr);

    /// Controls as their codes; what is longer than mostInLabel is cut, with a mark.
    void setText(const QString& text);
    void setTextFormat(Qt::TextFormat) = delete;
};

} // namespace hopscope::labels
