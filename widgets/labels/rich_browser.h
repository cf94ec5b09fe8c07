// A view for longer HTML of our own. It opens nothing: no link, no picture, no file; and copies text only.
#pragma once

#include "widgets/labels/rich_text.h"

#include <QTextBrowser>

namespace hopscope::labels {

class RichBrowser : public QTextBrowser
{
    Q_OBJECT
public:
    explicit RichBrowser(QWidget* parent = nullptr);

    void setText(const RichText& text);
    QVariant loadResource(int type, const QUrl& name) override;

protected:
    QMimeData* createMimeDataFromSelection() const override;
};

} // namespace hopscope::labels
