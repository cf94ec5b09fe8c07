// Texts to choose from: shown with controls as codes, meant as they are.
#pragma once

#include <QStringListModel>

namespace hopscope::labels {

/// A box or completer that can be edited takes the text for editing, which is whole.
class ShownListModel : public QStringListModel
{
    Q_OBJECT
public:
    using QStringListModel::QStringListModel;

    QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace hopscope::labels
