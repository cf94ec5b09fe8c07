// A label for HTML of our own.
#pragma once

#include "widgets/labels/rich_text.h"

#include <QLabel>

namespace hopscope::labels {

class RichLabel : public QLabel
{
    Q_OBJECT
public:
    explicit RichLabel(QWidget* parent = nullptr);

    void setText(const RichText& text);
    void setTextFormat(Qt::TextFormat) = delete;
    /// What a reader sees of it.
    QString plainText() const;
};

} // namespace hopscope::labels
