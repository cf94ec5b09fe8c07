// The list of what is in a range.
#pragma once

#include <QTableView> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/range_contents.h"

namespace hopscope::tables {
class RangeContentModel;
}

namespace hopscope::app {

class RangeContentView : public QTableView
{
    Q_OBJECT
public:
    explicit RangeContentView(QWidget* parent = nullptr);

    void setContents(addresses::RangeContents contents);
    /// Columns and rows as the texts, in the size of their letters, need them.
    void fit();
    void retranslate();

signals:
    /// An address or a port, or the first of neighbours, was clicked, or chosen with Return.
    void entryChosen(const hopscope::addresses::RangeEntry& entry);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(const QModelIndex& index);

    tables::RangeContentModel* m_model;
};

} // namespace hopscope::app
