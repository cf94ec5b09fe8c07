#include "widgets/labels/shown_list_model.h"

#include "widgets/labels/shown_text.h"

namespace hopscope::labels {

QVariant ShownListModel::data(const QModelIndex& index, int role) const
{
    const QVariant value = QStringListModel::data(index, role);
    return role == Qt::DisplayRole ? QVariant(shownLine(value.toString())) : value;
}

} // namespace hopscope::labels
