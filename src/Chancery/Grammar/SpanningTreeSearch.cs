namespace Chancery.Grammar;

/// <summary>The search of <see cref="SpanningTree"/>: one run over rented memory.</summary>
/// <remarks>
/// A slot is a row of the weight matrix; a contracted cycle takes the slot of one of its members. A node is a word or a contracted cycle and keeps
/// its number for good (at most 2 x size - 1), so that the cycles can be opened again at the end, the last contracted first.
/// </remarks>
internal ref struct SpanningTreeSearch
{
    // What has been done with a slot; from 0 on its place on the path.
    private const int Free = -1;
    private const int Done = -2;
    private const int Dropped = -3;

    private readonly int size;
    private readonly Span<double> weights;
    private readonly Span<int> origins;
    private readonly Span<int> active;
    private readonly Span<int> path;
    private readonly Span<int> state;
    private readonly Span<int> nodeOf;
    private readonly Span<int> chosen;
    private readonly Span<int> parent;
    private readonly Span<int> chosenFrom;
    private readonly Span<int> removed;
    private int activeCount;
    private int nodeCount;

    /// <summary>Takes the memory.</summary>
    /// <param name="size">Words and the root.</param>
    /// <param name="weights">[to x from], at least size x size.</param>
    /// <param name="origins">The arc each weight stands for, as <c>to * size + from</c>.</param>
    /// <param name="scratch">At least 11 x size.</param>
    public SpanningTreeSearch(int size, Span<double> weights, Span<int> origins, Span<int> scratch)
    {
        this.size = size;
        this.weights = weights;
        this.origins = origins;
        active = scratch[..size];
        path = scratch.Slice(size, size);
        state = scratch.Slice(2 * size, size);
        nodeOf = scratch.Slice(3 * size, size);
        chosenFrom = scratch.Slice(4 * size, size);
        chosen = scratch.Slice(5 * size, 2 * size);
        parent = scratch.Slice(7 * size, 2 * size);
        removed = scratch.Slice(9 * size, 2 * size);
        activeCount = nodeCount = size;
        for (var slot = 0; slot < size; slot++)
            (active[slot], nodeOf[slot], state[slot]) = (slot, slot, slot == 0 ? Done : Free);
        parent.Clear();
        removed.Clear();
    }

    /// <summary>Finds the tree and writes it.</summary>
    public void Run(Span<int> heads)
    {
        for (var next = 1; next < size; next++)
        {
            if (state[next] == Free)
                Grow(next);
        }

        Open(heads);
    }

    /// <summary>Follows best incoming arcs backwards until something is met that hangs on the root.</summary>
    private void Grow(int start)
    {
        var length = 1;
        (path[0], state[start]) = (start, 0);
        while (true)
        {
            var top = path[length - 1];
            var from = Best(top);
            chosenFrom[top] = from;
            chosen[nodeOf[top]] = origins[(top * size) + from];
            if (state[from] == Done)
                break;
            if (state[from] == Free)
            {
                (path[length], state[from]) = (from, length);
                length++;
                continue;
            }

            var first = state[from];
            Contract(path[first..length]);
            length = first + 1;
        }

        for (var index = 0; index < length; index++)
            state[path[index]] = Done;
    }

    private readonly int Best(int to)
    {
        var best = -1;
        var row = weights.Slice(to * size, size);
        foreach (var from in active[..activeCount])
        {
            if (from != to && (best < 0 || row[from] > row[best] || (row[from] == row[best] && from < best)))
                best = from;
        }

        return best;
    }

    /// <summary>Makes one node of a cycle; it takes the slot of the cycle's first member, which stays on the path.</summary>
    private void Contract(ReadOnlySpan<int> cycle)
    {
        var slot = cycle[0];
        foreach (var member in cycle)
        {
            parent[nodeOf[member]] = nodeCount;
            if (member != slot)
                Drop(member);
        }

        foreach (var other in active[..activeCount])
        {
            if (other != slot)
                Merge(cycle, slot, other);
        }

        nodeOf[slot] = nodeCount++;
    }

    private readonly void Merge(ReadOnlySpan<int> cycle, int slot, int other)
    {
        var (incoming, incomingOrigin) = (double.NegativeInfinity, 0);
        var (outgoing, outgoingOrigin) = (double.NegativeInfinity, 0);
        foreach (var member in cycle)
        {
            var gain = weights[(member * size) + other] - weights[(member * size) + chosenFrom[member]];
            if (gain > incoming)
                (incoming, incomingOrigin) = (gain, origins[(member * size) + other]);
            if (other != 0 && weights[(other * size) + member] > outgoing)
                (outgoing, outgoingOrigin) = (weights[(other * size) + member], origins[(other * size) + member]);
        }

        (weights[(slot * size) + other], origins[(slot * size) + other]) = (incoming, incomingOrigin);
        if (other != 0)
            (weights[(other * size) + slot], origins[(other * size) + slot]) = (outgoing, outgoingOrigin);
    }

    private void Drop(int slot)
    {
        state[slot] = Dropped;
        active[active[..activeCount].IndexOf(slot)] = active[activeCount - 1];
        activeCount--;
    }

    /// <summary>Opens the cycles from the outside in: the arc that enters a cycle replaces the arc of the member it enters at.</summary>
    private readonly void Open(Span<int> heads)
    {
        for (var node = nodeCount - 1; node > 0; node--)
        {
            if (removed[node] != 0)
                continue;
            var (to, from) = Math.DivRem(chosen[node], size);
            heads[to - 1] = from - 1;
            for (var inner = to; inner != node; inner = parent[inner])
                removed[inner] = 1;
        }
    }
}
