// The strongest peer on the same instance: LEMON's network simplex.  usage: assign_lemon FILE.bin
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#include <sys/resource.h>
#include <utility>
#include <vector>

typedef lemon::StaticDigraph Graph;

template <class T> static std::vector<T> get(FILE *f, int64_t n)
{
	std::vector<T> v(n);
	if (fread(v.data(), sizeof(T), n, f) != (size_t)n)
		exit(3);
	return v;
}

int main(int argc, char **argv)
{
	FILE *f = argc == 2 ? fopen(argv[1], "rb") : nullptr;
	if (!f)
		return 2;
	auto size = get<int64_t>(f, 4); // the first is the magic
	int64_t requests = size[1], volunteers = size[2], pairs = size[3], M = 10000 * requests + 1;
	auto urgency = get<uint8_t>(f, requests), capacity = get<uint8_t>(f, volunteers);
	auto row = get<int64_t>(f, requests + 1);
	auto volunteer = get<int32_t>(f, pairs), score = get<int32_t>(f, pairs);
	std::vector<std::pair<int, int>> arcs;
	std::vector<long long> cost, upper;
	auto arc = [&](int64_t from, int64_t to, long long c, long long u) {
		arcs.push_back({(int)from, (int)to});
		cost.push_back(c);
		upper.push_back(u);
	};
	int64_t end = requests + volunteers;
	for (int64_t i = 0; i < requests; i++) {
		for (int64_t e = row[i]; e < row[i + 1]; e++)
			arc(i, requests + volunteer[e], -((4 - urgency[i]) * M + score[e]), 1);
		arc(i, end, 0, 1);
	}
	for (int64_t j = 0; j < volunteers; j++)
		arc(requests + j, end, 0, capacity[j]);
	Graph g;
	g.build((int)end + 1, arcs.begin(), arcs.end());
	Graph::ArcMap<long long> c(g), u(g);
	Graph::NodeMap<long long> supply(g, 0);
	for (int a = 0; a < g.arcNum(); a++) {
		c[g.arc(a)] = cost[a];
		u[g.arc(a)] = upper[a];
	}
	for (int64_t i = 0; i < requests; i++)
		supply[g.node((int)i)] = 1;
	supply[g.node((int)end)] = -requests;
	lemon::NetworkSimplex<Graph, long long, long long> ns(g);
	if (ns.upperMap(u).costMap(c).supplyMap(supply).run() != ns.OPTIMAL)
		return 1;
	int64_t served[4] = {0}, sum = 0, a = 0;
	for (int64_t i = 0; i < requests; i++, a++)
		for (int64_t e = row[i]; e < row[i + 1]; e++, a++)
			if (ns.flow(g.arc((int)a)) > 0) {
				served[urgency[i]]++;
				sum += score[e];
			}
	struct rusage r;
	getrusage(RUSAGE_SELF, &r);
	printf("lemon\t%ld\t%ld\t%ld\t%ld\t%ld\t%ld\t-\t%.3f\t%ld\n", (long)requests, (long)pairs, (long)served[1], (long)served[2],
	       (long)served[3], (long)sum, (double)(r.ru_utime.tv_sec + r.ru_stime.tv_sec) + 1e-6 * (double)(r.ru_utime.tv_usec + r.ru_stime.tv_usec),
	       r.ru_maxrss / 1024);
}
